package anjia.posts;

/**
 * Which posts are one (同一岗位归并): those of one employer with the same occupation, county, title, address and wage, from whatever source.
 * Another wage is another post: nobody may be shown less or more than the post she then finds.
 */
final class SamePost {

    /** Posts of one employer find their cards one after the other. */
    static final String ONE_AT_A_TIME = """
            select pg_advisory_xact_lock(hashtextextended('posts.same ' || employer, 0)) from posts.post
            where id = :id and state = 'OPEN'
            """;

    /**
     * The card of an open sibling, or one of its own. It is named by the post that opened it; when that one has become another post and its siblings
     * keep the card, the other one needs another name.
     */
    static final String LIST = """
            update posts.post p set
                listed_on = case when p.state = 'OPEN' then coalesce(card.listed_on, p.opened_on) end,
                listed_as = case when p.state = 'OPEN' then coalesce(card.listed_as, case when card.taken then gen_random_uuid() else p.id end) end
            from (
                select sibling.listed_on, sibling.listed_as,
                    exists (select from posts.post o where o.state = 'OPEN' and o.listed_as = one.id and o.id <> one.id) as taken
                from posts.post one left join lateral (
                    select s.listed_on, s.listed_as from posts.post s
                    where s.state = 'OPEN' and s.id <> one.id and one.same <> '' and s.same = one.same and s.employer = one.employer
                      and s.occupation = one.occupation and left(s.division, 6) = left(one.division, 6)
                      and (s.hourly, s.wage_low, s.wage_high) = (one.hourly, one.wage_low, one.wage_high)
                    order by s.listed_on, s.listed_as limit 1) sibling on true
                where one.id = :id) card
            where p.id = :id
            """;

    private SamePost() {}

    /** Title and address in one form for all ways of typing them: signs between words do not count. */
    static String key(PostContent content) {
        return plain(content.title()) + "|" + plain(content.place());
    }

    private static String plain(String text) {
        return NormalText.of(text).chars().replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
