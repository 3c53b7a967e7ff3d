-- Of which posts somebody was told because she saved a search (求职订阅提醒): whoever tells her of posts as well leaves them out.
create view posts.report_told as
    select told.person, p.id as post from posts.told_card told join posts.post p on p.listed_as = told.card;
