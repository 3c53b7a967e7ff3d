package anjia.posts;

import static anjia.posts.SomePosts.BAD;
import static org.assertj.core.api.Assertions.assertThat;

import anjia.cases.Town;
import anjia.organisations.ProgramsForTests;
import anjia.posts.PostContent.Wage;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An employer's own program publishes posts, in our JSON. */
class ProgramPostsTest extends WithAProgram {

    @Test
    void theSameTwiceIsOnePostAndChangedContentMendsIt() throws Exception {
        var first = put("sew-1", sewing());
        assertThat(first.status()).as(first.whole().body()).isEqualTo(200);
        assertThat(first.first().path("outcome").asString()).isEqualTo("written");
        assertThat(first.first().at("/post/state").asString()).isEqualTo("open");
        assertThat(first.first().at("/post/url").asString())
                .endsWith("/posts/" + all().getFirst().id());

        assertThat(put("sew-1", sewing()).first().path("outcome").asString()).isEqualTo("unchanged");
        var mended = put("sew-1", sewing().put("openings", 9));
        assertThat(mended.first().path("outcome").asString()).isEqualTo("mended");
        assertThat(all()).singleElement().satisfies(post -> {
            assertThat(post.content().openings()).isEqualTo(9);
            assertThat(post.content().wage()).isEqualTo(new Wage(false, 350_000, 500_000, "计件，加全勤奖"));
            assertThat(post.content().occupation()).isEqualTo("6-05-01-03");
            assertThat(post.source()).isEqualTo("api");
            assertThat(post.writer()).as("who let the program in is told").isEqualTo(agent.id());
        });
        assertThat(db.sql("select actor from access.audit_row where act = 'posts.mend' and :id = any(subjects)")
                        .param("id", all().getFirst().id())
                        .query(String.class)
                        .list())
                .containsExactly(agents.byToken(token).orElseThrow().key());
    }

    @Test
    void twoAtOnceAreOnePost() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> one = () -> put("sew-1", sewing());
            var sent = IntStream.range(0, 4).mapToObj(_ -> threads.submit(one)).toList();
            var outcomes = new ArrayList<String>();
            for (var each : sent)
                outcomes.add(each.get().first().path("outcome").asString());
            assertThat(outcomes).containsExactlyInAnyOrder("written", "unchanged", "unchanged", "unchanged");
        }
        assertThat(all()).hasSize(1);
    }

    @Test
    void whatIsWrongIsToldAtItsFieldInTheLanguageOfTheCallerAndNothingIsStored() throws Exception {
        var bad = sewing().put("shift", "dawn")
                .put("wageFrom", 1_200_00)
                .put("openings", "five")
                .put("colour", "red");
        bad.remove("place");
        var zh = put("sew-1", bad);
        assertThat(zh.status()).isEqualTo(422);
        assertThat(zh.whole().headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(zh.paths()).containsExactly("colour", "place", "openings", "wageFrom", "shift");
        assertThat(zh.json().path("errors").toString()).contains("劳动法 第四十八条", "白班、倒班、夜班", "工资比这个低");
        var en = send("PUT", "/sew-1", token, "application/json", bad.toString(), "en");
        assertThat(en.json().path("errors").toString()).contains("whole number", "The description has no such field");
        assertThat(put("no key!".replace(" ", "%20"), sewing()).paths()).containsExactly("theirKey");
        assertThat(send("PUT", "/sew-1", token, "application/json", "{", "en").status())
                .isEqualTo(400);
        assertThat(all()).isEmpty();
    }

    @Test
    void wordsThatMayNotStandWaitForTheOfficeAndItsReasonIsRead() throws Exception {
        var waiting = put("sew-1", sewing().put("work", BAD));
        assertThat(waiting.first().at("/post/state").asString()).isEqualTo("in_review");
        assertThat(waiting.first().at("/post/findings").toString()).contains("就业促进法", "限女性");
        var id = all().getFirst().id();
        assertThat(posts.sendBack(town.officer(), id, "不能限性别，不能收押金", Town.TODAY))
                .isEqualTo(Posts.Outcome.DONE);
        var read = get("/sew-1", token);
        assertThat(read.json().path("state").asString()).isEqualTo("sent_back");
        assertThat(read.json().path("reason").asString()).isEqualTo("不能限性别，不能收押金");
        assertThat(put("sew-1", sewing().put("work", BAD))
                        .first()
                        .path("outcome")
                        .asString())
                .as("the same again asks nobody to look again")
                .isEqualTo("unchanged");
        assertThat(put("sew-1", sewing()).first().at("/post/state").asString())
                .as("once sent back an officer looks again")
                .isEqualTo("in_review");
    }

    @Test
    void nobodyElseReachesIt() throws Exception {
        put("sew-1", sewing());
        var other = organisations.enter("岚皋食品有限公司", null, Town.ZIYANG);
        var theirs = ProgramsForTests.letIn(house::getBean, town.somebody(), other, Town.TODAY.plusYears(1));
        assertThat(get("/sew-1", theirs).status()).isEqualTo(404);
        assertThat(get("/" + all().getFirst().id(), theirs).status()).isEqualTo(404);
        assertThat(get("", theirs).json().path("posts")).isEmpty();
        assertThat(withdraw("sew-1", theirs, "不招了").status()).isEqualTo(404);
        assertThat(send("PUT", "/sew-1", theirs, "application/json", sewing().toString(), "en")
                        .status())
                .as("the same key of another employer is another post")
                .isEqualTo(200);
        assertThat(all()).hasSize(1);
        for (var none : new String[] {null, "", "anjia_x", token + "x"}) {
            var refused = get("", none);
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.whole().headers().firstValue("WWW-Authenticate")).contains("Bearer");
        }
        db.sql("update organisations.mandate set until = :day where id = :id")
                .param("day", Town.TODAY.minusDays(1))
                .param("id", agent.mandate())
                .update();
        assertThat(put("sew-1", sewing().put("openings", 8)).status())
                .as("nobody acts for the organisation any more")
                .isEqualTo(401);
    }

    @Test
    void whatIsWithdrawnStaysSoAndItsKeyTakesNothingElse() throws Exception {
        put("sew-1", sewing());
        assertThat(withdraw("sew-1", token, "").paths()).containsExactly("reason");
        assertThat(withdraw("sew-1", token, "招满了").json().path("outcome").asString())
                .isEqualTo("withdrawn");
        assertThat(withdraw("sew-1", token, "招满了").json().path("outcome").asString())
                .isEqualTo("unchanged");
        assertThat(withdraw("sew-9", token, "招满了").status()).isEqualTo(404);
        assertThat(put("sew-1", sewing()).first().at("/post/state").asString()).isEqualTo("withdrawn");
        assertThat(put("sew-1", sewing().put("openings", 8)).status()).isEqualTo(422);
        assertThat(put("sew-2", sewing()).first().path("outcome").asString()).isEqualTo("written");
        assertThat(put("sew-3", sewing()).paths()).as("one post under two keys").containsExactly("title");
    }

    @Test
    void aProgramSaysHowManyAreFilledAndTheLastOneEndsIt() throws Exception {
        put("sew-1", sewing());
        var two = taken("sew-1", token, "2");
        assertThat(two.status()).as(two.whole().body()).isEqualTo(200);
        assertThat(two.json().path("outcome").asString()).isEqualTo("taken");
        assertThat(two.json().at("/post/taken").asInt()).isEqualTo(2);
        assertThat(taken("sew-1", token, "2").json().path("outcome").asString()).isEqualTo("unchanged");
        assertThat(db.sql("select count(*) from access.audit_row where act = 'posts.take' and :id = any(subjects)")
                        .param("id", all().getFirst().id())
                        .query(Integer.class)
                        .single())
                .as("again is no act")
                .isEqualTo(1);
        for (var wrong : new String[] {"6", "-1", "2.5", "\"2\"", "null", "99999999999"}) {
            var refused = taken("sew-1", token, wrong);
            assertThat(refused.status()).as(wrong).isEqualTo(422);
            assertThat(refused.paths()).containsExactly("taken");
            assertThat(refused.json().path("errors").toString()).contains("0到5");
        }
        assertThat(taken("sew-1", token, "1").json().at("/post/taken").asInt())
                .as("somebody left again")
                .isEqualTo(1);
        var last = taken("sew-1", token, "5");
        assertThat(last.json().path("outcome").asString()).isEqualTo("filled");
        assertThat(last.json().at("/post/state").asString()).isEqualTo("filled");
        assertThat(taken("sew-1", token, "5").json().path("outcome").asString()).isEqualTo("unchanged");
        assertThat(taken("sew-1", token, "4").json().path("errors").toString()).contains("不在招");
    }

    @Test
    void howManyAreFilledIsSaidOfOnesOwnOpenPostsOnly() throws Exception {
        put("sew-1", sewing().put("work", BAD));
        assertThat(taken("sew-1", token, "1").json().path("errors").toString())
                .as("it waits for the office")
                .contains("不在招");
        var byHand =
                ((Posts.Written.Open) posts.write(agent, SomePosts.monthly(SomePosts.CLEAN), SomePosts.TODAY)).id();
        var answer = taken(byHand.toString(), token, "1");
        assertThat(answer.json().path("outcome").asString()).isEqualTo("taken");
        assertThat(answer.json().at("/post/key").isNull())
                .as("a person wrote it")
                .isTrue();
        var other = organisations.enter("岚皋食品有限公司", null, Town.ZIYANG);
        var theirs = ProgramsForTests.letIn(house::getBean, town.somebody(), other, Town.TODAY.plusYears(1));
        assertThat(taken("sew-1", theirs, "1").status()).isEqualTo(404);
        assertThat(taken(byHand.toString(), theirs, "1").status()).isEqualTo(404);
        assertThat(taken("sew-9", token, "1").status()).isEqualTo(404);
        assertThat(taken("sew-1", "anjia_x", "1").status()).isEqualTo(401);
        assertThat(send("POST", "/sew-1/taken", token, "application/json", "3", "en")
                        .status())
                .isEqualTo(400);
    }

    private Answer taken(String key, String by, String taken) throws Exception {
        return send("POST", "/" + key + "/taken", by, "application/json", "{\"taken\": " + taken + "}", "zh-CN");
    }

    private Answer withdraw(String key, String by, String reason) throws Exception {
        var body = JSON.createObjectNode().put("reason", reason).toString();
        return send("POST", "/" + key + "/withdrawal", by, "application/json", body, "zh-CN");
    }
}
