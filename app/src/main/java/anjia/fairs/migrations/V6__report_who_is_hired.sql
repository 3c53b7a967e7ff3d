-- Who was hired at a fair for which post (现场录用), by her entry; not who never began. Nothing of the person.
create view fairs.report_hired as
    select w.entry as id, w.post, w.result = 'HIRED' and not exists (
        select from fairs.follow_up u where u.entry = w.entry and u.post = w.post and u.answer = 'NEVER_BEGAN') as hired
    from fairs.wish w;
