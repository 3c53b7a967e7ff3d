-- Which article sets the lowest and the highest age of a post and how sure it is (年龄依据), as it was found at the last check.
alter table posts.post
    add column age_from_article text not null default '',
    add column age_from_sure    text collate "C" not null default 'REMEMBERED',
    add column age_to_article   text not null default '',
    add column age_to_sure      text collate "C" not null default 'REMEMBERED';

-- An hour counts 174 times a month for full-time work (21.75 days of 8 hours); part-time work counts the hours that the post says, 52 weeks a year.
create function posts.hours_a_month(part_time boolean, days_a_week integer, hours_a_day integer) returns numeric
    language sql immutable parallel safe
    return case when part_time then days_a_week * hours_a_day * 52 / 12.0 else 174 end;

create or replace view posts.report_post as
    select p.id, p.employer, o.name as employer_name, p.occupation, p.division,
        case when p.hourly then (p.wage_low * posts.hours_a_month(p.part_time, p.days_a_week, p.hours_a_day))::bigint
            else p.wage_low end as wage_low_fen,
        case when p.hourly then (p.wage_high * posts.hours_a_month(p.part_time, p.days_a_week, p.hours_a_day))::bigint
            else p.wage_high end as wage_high_fen,
        p.hourly, p.openings, p.taken, p.lodging, p.meals, lower(p.shift) as shift, p.part_time, p.age_from, p.age_to,
        p.certificates, p.experience as experience_months, p.hazards, p.opened_on as open_from, p.open_until,
        lower(p.state) as state, p.title, p.source, p.changed_at, p.start_on,
        p.age_from_article, p.age_from_sure, p.age_to_article, p.age_to_sure
    from posts.post p join registry.report_organisation o on o.id = p.employer;
