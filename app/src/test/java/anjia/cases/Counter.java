package anjia.cases;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.catalogue.Answers;
import anjia.catalogue.Matter;
import anjia.payments.Instalment;
import anjia.payments.PaymentOrders;
import anjia.registry.CreditCode;
import anjia.registry.Organisation;
import anjia.registry.Organisations;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a file and decides it, as the offices of the {@link Town} do: for tests of other modules whose acts lead to a file. */
@TestComponent
public class Counter {

    static final String WAGES = "rights/wage-arrears";

    /** What the person said, for items that are about an employer. */
    static final EmployerTold SAID = new EmployerTold("宏达工地", "西安市雁塔区电子正街", "王老板");

    /** A complaint of somebody who was not paid. */
    static final Answers OWED = Answers.NONE
            .with("owed", "wages")
            .with("worked_for", "firm")
            .with("still_there", "no")
            .with("job_ended_on", "2026-05-31")
            .with("in_arbitration_or_court", "no")
            .with("wages_owed", "12000");

    static final String WORKSHOP = "employment/workshop-post-subsidy";

    static final Answers WORKERS = Answers.NONE
            .with("for_an_employer", "yes")
            .with("is_workshop", "yes")
            .with(
                    "workshop_workers",
                    "worker_out_of_poverty=yes,worker_contract=12,worker_months=6,worker_paid_for=no;"
                            + "worker_out_of_poverty=no,worker_contract=12,worker_months=6,worker_paid_for=no");

    private final Cases cases;
    private final CaseFiles files;
    private final Deciding deciding;
    private final SecondLook secondLook;
    private final FileEmployers employers;
    private final EmployerObjections objections;
    private final PaymentOrders orders;
    private final HandingInForOrganisations forOrganisations;
    private final Organisations organisations;
    private final TransactionTemplate transaction;
    private final Town town;

    @Autowired
    Counter(
            Cases cases,
            CaseFiles files,
            Deciding deciding,
            SecondLook secondLook,
            FileEmployers employers,
            EmployerObjections objections,
            PaymentOrders orders,
            HandingInForOrganisations forOrganisations,
            Organisations organisations,
            TransactionTemplate transaction,
            Town town) {
        this.cases = cases;
        this.files = files;
        this.deciding = deciding;
        this.secondLook = secondLook;
        this.employers = employers;
        this.objections = objections;
        this.orders = orders;
        this.forOrganisations = forOrganisations;
        this.organisations = organisations;
        this.transaction = transaction;
        this.town = town;
    }

    /** One of Ziyang with a credit code of its own. */
    public Organisation organisation(String name, int serial) {
        var code = CreditCode.completing("91610924K%08d".formatted(serial));
        return organisations
                .find(organisations.enter(name + serial, code, Town.ZIYANG))
                .orElseThrow();
    }

    /** The subsidy of a workshop, for one worker who counts and one who does not. @return the file's number */
    public String handsInFor(Actor actor, UUID organisation) {
        town.officer();
        var wish = new HandingInForOrganisations.Wish(
                organisations.find(organisation).orElseThrow(), WORKSHOP, WORKERS, List.of(), false);
        var result = forOrganisations.submit(actor, UUID.randomUUID().toString(), wish);
        assertThat(result.outcome()).isEqualTo(HandingInForOrganisations.Outcomes.TAKEN);
        return result.number();
    }

    /** At the window, with these papers. */
    public boolean takes(PersonId person, String item, Answers answers, String... papers) {
        var shown = Arrays.stream(papers)
                .map(kind -> new HandIn.PaperShown(kind, null, null))
                .toList();
        var account = new HandIn.Account(Town.CARD, "陕西农信", "李秀梅");
        var key = UUID.randomUUID().toString();
        var wanted = List.of(HandIn.Wanted.of(item));
        var handIn = new HandIn(key, person, wanted, answers, shown, account).about(SAID);
        return cases.submit(town.clerk(), handIn) instanceof Submission.Taken;
    }

    /** One confirms what the law says, a second one agrees; what is paid then. */
    public List<Instalment> decides(PersonId person, String item) {
        var file = files.open(person, Matter.of(item)).orElseThrow();
        var wish = new Deciding.Wish(Deciding.Choice.CONFIRM, Answers.NONE, "", file.version());
        var officer = town.officerOf(file.office());
        var done = transaction.execute(_ -> deciding.decide(officer, file.number(), wish, Town.TODAY));
        if (done instanceof Deciding.Outcomes.Proposed) second(town.headOf(file.office()), file);
        else assertThat(done).isEqualTo(new Deciding.Outcomes.Done(true));
        return orders.instalments(officer, person, file.number().value());
    }

    /** Somebody says that this organisation does not pay, and the office names it on the file. @return the file's number */
    public String complains(PersonId person, UUID organisation) {
        assertThat(takes(person, WAGES, OWED)).isTrue();
        var file = files.open(person, Matter.of(WAGES)).orElseThrow();
        var officer = town.officerOf(file.office());
        var named = transaction.execute(_ -> employers.name(officer, file.number(), organisation, "", Town.TODAY));
        assertThat(named).isEqualTo(FileEmployers.Outcome.DONE);
        return file.number().value();
    }

    /** What she complained of is right. */
    public void upholds(PersonId person) {
        decides(person, WAGES);
    }

    /** What she complained of could not be shown. */
    public void rejects(PersonId person) {
        var file = files.open(person, Matter.of(WAGES)).orElseThrow();
        var wish = new Deciding.Wish(Deciding.Choice.REFUSE, Answers.NONE, "台账和银行流水都说明工资已经发过。", file.version());
        var officer = town.officerOf(file.office());
        transaction.execute(_ -> deciding.decide(officer, file.number(), wish, Town.TODAY));
        second(town.headOf(file.office()), file);
    }

    /** The wages were paid today. */
    public void isPaid(String number) {
        var file = files.find(new CaseNumber(number)).orElseThrow();
        var officer = town.officerOf(file.office());
        transaction.execute(_ -> employers.settle(officer, file.number(), Town.TODAY, Town.TODAY));
    }

    /** Whoever acts for the employer holds that its newest case is not about it. */
    public void objects(Actor.Agent agent) {
        var mark = objections.counted(agent, Town.TODAY).getFirst().mark();
        var ground = EmployerObjection.Ground.NOT_US;
        transaction.execute(_ -> objections.raise(agent, mark, ground, "我们没有这个工地。", Town.TODAY));
    }

    private void second(Actor.Staff head, CaseFile file) {
        var seen = files.find(file.number()).orElseThrow().version();
        var looked = transaction.execute(_ -> secondLook.look(head, file.number(), seen, true, "", Town.TODAY));
        assertThat(looked).isEqualTo(SecondLook.Outcome.AGREED);
    }
}
