package anjia.fairs;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.access.PersonMessages;
import anjia.fairs.FollowUpAnswers.Answer;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** On the day she is asked herself whether she is still at work, and answers by one press (本人回访). */
@Service
class HerFollowUps {

    private static final Actor.SystemJob JOB = new Actor.SystemJob("fairs.followUp");
    private static final int AT_ONCE = 100;

    /** What she may say herself. */
    private static final Set<Answer> HERS = EnumSet.of(Answer.STILL, Answer.LEFT, Answer.NEVER_BEGAN);

    /**
     * @param answer what was said, by her or to the office; empty while nobody did
     * @param mayNeverHaveBegun whether her first day has come, and nobody said that she was at work there
     */
    record Question(
            UUID entry,
            UUID post,
            int after,
            LocalDate dueOn,
            String title,
            String employer,
            String answer,
            boolean mayNeverHaveBegun) {

        /** Whom the office did not reach may still answer herself. */
        boolean isOpen() {
            return answer.isEmpty() || answer.equals(Answer.NOT_REACHED.name());
        }
    }

    private record ToAsk(
            UUID entry, UUID post, int after, LocalDate dueOn, UUID person, String title, String employer) {}

    private static final String HIRED = """
            from fairs.follow_up u join fairs.entry e on e.id = u.entry join fairs.offer f on f.fair = e.fair and f.post = u.post
                join fairs.stand s on s.id = f.stand join registry.report_organisation o on o.id = s.organisation
            """;

    private final JdbcClient db;
    private final FollowUpAnswers answers;
    private final PersonMessages messages;

    HerFollowUps(JdbcClient db, FollowUpAnswers answers, PersonMessages messages) {
        this.db = db;
        this.answers = answers;
        this.messages = messages;
    }

    /** Asks some of those whose day has come and who did not answer; each once, whoever looks beside. @return how many */
    @Transactional
    public int ask(LocalDate today) {
        var due = db.sql("select u.entry, u.post, u.after, u.due_on, e.person, f.title, o.name as employer " + HIRED
                        + """
                where u.done_at is null and u.asked_on is null and u.due_on <= :today
                order by u.due_on, u.entry, u.post, u.after limit :most for update of u skip locked
                """)
                .param("today", today)
                .param("most", AT_ONCE)
                .query(ToAsk.class)
                .list();
        for (var one : due) ask(one, today);
        return due.size();
    }

    private void ask(ToAsk one, LocalDate today) {
        messages.tell(
                JOB,
                new PersonId(one.person()),
                "fairs.followUp:" + one.entry() + ":" + one.post() + ":" + one.after() + ":" + one.dueOn(),
                "fairs.told.followUp",
                _ -> List.of(one.employer(), one.title(), String.valueOf(one.after())));
        db.sql("update fairs.follow_up set asked_on = :today where entry = :entry and post = :post and after = :after")
                .param("today", today)
                .param("entry", one.entry())
                .param("post", one.post())
                .param("after", one.after())
                .update();
    }

    /** What is due, and what was answered; the newest first. */
    List<Question> of(Actor.Person person, LocalDate today) {
        return db.sql("""
                select u.entry, u.post, u.after, u.due_on, f.title, o.name as employer, u.answer,
                    not exists (select from fairs.follow_up b where b.entry = u.entry and b.post = u.post
                        and b.answer in ('STILL', 'LEFT')) and exists (select from fairs.wish w where w.entry = u.entry
                        and w.post = u.post and (w.starts_on <= :today or w.registered_on is not null)) as may_never_have_begun
                """ + HIRED + """
                where e.person in (select same from registry.report_same_person where person = :person) and u.due_on <= :today
                order by u.due_on desc, u.entry, u.post
                """)
                .param("person", person.id().value())
                .param("today", today)
                .query(Question.class)
                .list();
    }

    int countOpen(Actor.Person person, LocalDate today) {
        return db.sql("""
                select count(*) from fairs.follow_up u join fairs.entry e on e.id = u.entry
                where e.person in (select same from registry.report_same_person where person = :person)
                    and u.done_at is null and u.due_on <= :today
                """)
                .param("person", person.id().value())
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    /** The first answer stays, whoever gave it; what is not hers, and not due, is nobody's. */
    @Transactional
    void answer(Actor.Person person, UUID entry, UUID post, int after, @Nullable Answer answer, LocalDate today) {
        var hers = of(person, today).stream()
                .anyMatch(one -> one.entry().equals(entry) && one.post().equals(post) && one.after() == after);
        if (!hers) throw new NoSuchFair();
        if (answer != null && HERS.contains(answer)) answers.write(person, entry, post, after, answer, today);
    }
}
