-- What a post says of its first day of work (到岗日期): who is hired at a fair is registered from it.
create or replace view posts.report_post as
    select p.id, p.employer, o.name as employer_name, p.occupation, p.division,
        case when p.hourly then p.wage_low * 174 else p.wage_low end as wage_low_fen,
        case when p.hourly then p.wage_high * 174 else p.wage_high end as wage_high_fen,
        p.hourly, p.openings, p.taken, p.lodging, p.meals, lower(p.shift) as shift, p.part_time, p.age_from, p.age_to,
        p.certificates, p.experience as experience_months, p.hazards, p.opened_on as open_from, p.open_until,
        lower(p.state) as state, p.title, p.source, p.changed_at, p.start_on
    from posts.post p join registry.report_organisation o on o.id = p.employer;
