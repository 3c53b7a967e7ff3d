package anjia.staff;

import anjia.access.Actor;
import anjia.access.Role;
import anjia.access.StaffBook;
import anjia.places.Office;
import anjia.places.OfficeId;
import anjia.registry.IdentityNumber;
import anjia.registry.IdentityNumbers;
import anjia.web.Choice;
import anjia.web.FieldError;
import anjia.web.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The administrator keeps the members of staff of the division and below (人员管理). */
@Controller
@RequestMapping(MemberPages.PATH)
class MemberPages {

    static final String PATH = "/admin/accounts";

    /** One account in the list. @param mine the administrator's own, kept by another one */
    record Line(String id, String name, String loginName, String office, String roles, String state, boolean mine) {}

    record ListPage(List<Line> lines) {}

    /**
     * @param id empty for somebody new
     * @param active whether she may log in; of somebody new always
     * @param identified whether it is known who serves under the account
     * @param officeOpen false when her office is closed: she is moved to another one before her account opens again
     */
    record MemberPage(
            String id,
            MemberForm form,
            List<Choice> offices,
            List<Choice> roles,
            boolean active,
            boolean secondFactor,
            boolean identified,
            boolean officeOpen,
            List<FieldError> errors) {

        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }

        boolean isNew() {
            return id.isEmpty();
        }
    }

    /** A password to hand over. */
    record HandedPage(String name, String loginName, String password) {}

    private final StaffBook book;
    private final IdentityNumbers numbers;

    MemberPages(StaffBook book, IdentityNumbers numbers) {
        this.book = book;
        this.numbers = numbers;
    }

    @GetMapping
    String list(Actor.Staff admin, Frame frame, Model model) {
        var lines = book.of(admin).stream().map(one -> line(one, admin, frame)).toList();
        model.addAttribute("page", new ListPage(lines));
        return "staff/members";
    }

    private static Line line(StaffBook.Member member, Actor.Staff admin, Frame frame) {
        var roles = member.roles().stream()
                .map(role -> frame.text("access.role." + role))
                .collect(Collectors.joining(frame.text("web.listComma")));
        var state = !member.active()
                ? "closed"
                : member.passwordGiven() ? "new" : member.secondFactor() ? "phone" : "noPhone";
        return new Line(
                member.account().toString(),
                frame.name(member.name()),
                member.loginName(),
                member.officeName(),
                roles,
                frame.text("staff.state." + state),
                member.account().equals(admin.account()));
    }

    @GetMapping("/new")
    String enter(Actor.Staff admin, Frame frame, Model model) {
        model.addAttribute("page", page(admin, null, MemberForm.empty(), List.of(), frame));
        return "staff/member";
    }

    @PostMapping("/new")
    String entered(Actor.Staff admin, MemberForm form, Frame frame, HttpServletResponse response, Model model) {
        var ours = ours(admin);
        var faults = form.faults(ours, numbers, true, frame);
        if (!faults.isEmpty()) return again(admin, null, form, faults, frame, response, model);
        var office = form.officeOf(ours).orElseThrow();
        var handed = book.enter(admin, form.typedLogin(), form.typedName(), office, form.roles());
        if (handed.isEmpty()) {
            var taken = List.of(new FieldError("loginName", frame.text("staff.fault.taken")));
            return again(admin, null, form, taken, frame, response, model);
        }
        identify(admin, handed.get().account(), form);
        return handed(admin, handed.get(), frame, model);
    }

    private void identify(Actor.Staff admin, UUID account, MemberForm form) {
        if (!form.typedNumber().isEmpty()) book.identify(admin, account, IdentityNumber.normalised(form.typedNumber()));
    }

    @GetMapping("/{id}")
    String member(Actor.Staff admin, @PathVariable UUID id, Frame frame, Model model) {
        var member = book.member(admin, id);
        if (id.equals(admin.account())) return "redirect:/account";
        model.addAttribute("page", page(admin, member, MemberForm.of(member), List.of(), frame));
        return "staff/member";
    }

    @PostMapping("/{id}")
    String changed(
            Actor.Staff admin,
            @PathVariable UUID id,
            MemberForm form,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        var member = book.member(admin, id);
        var ours = ours(admin);
        var faults = form.faults(ours, numbers, false, frame);
        if (!faults.isEmpty()) return again(admin, member, form, faults, frame, response, model);
        book.change(admin, id, form.typedName(), form.officeOf(ours).orElseThrow(), form.roles());
        identify(admin, id, form);
        return "redirect:" + PATH;
    }

    @PostMapping("/{id}/password")
    String givePassword(Actor.Staff admin, @PathVariable UUID id, Frame frame, Model model) {
        return handed(admin, book.givePassword(admin, id), frame, model);
    }

    @PostMapping("/{id}/second-factor")
    String forgetSecondFactor(Actor.Staff admin, @PathVariable UUID id) {
        book.forgetSecondFactor(admin, id);
        return "redirect:" + PATH + "/" + id;
    }

    @PostMapping("/{id}/log-ins")
    String endLogIns(Actor.Staff admin, @PathVariable UUID id) {
        book.endLogIns(admin, id);
        return "redirect:" + PATH + "/" + id;
    }

    @PostMapping("/{id}/close")
    String close(Actor.Staff admin, @PathVariable UUID id) {
        book.close(admin, id);
        return "redirect:" + PATH;
    }

    @PostMapping("/{id}/reopen")
    String reopen(Actor.Staff admin, @PathVariable UUID id) {
        book.reopen(admin, id);
        return "redirect:" + PATH + "/" + id;
    }

    private String handed(Actor.Staff admin, StaffBook.Handed handed, Frame frame, Model model) {
        var member = book.member(admin, handed.account());
        model.addAttribute("page", new HandedPage(frame.name(member.name()), member.loginName(), handed.password()));
        return "staff/handed";
    }

    private String again(
            Actor.Staff admin,
            StaffBook.@Nullable Member member,
            MemberForm form,
            List<FieldError> faults,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", page(admin, member, form, faults, frame));
        return "staff/member";
    }

    private MemberPage page(
            Actor.Staff admin,
            StaffBook.@Nullable Member member,
            MemberForm form,
            List<FieldError> faults,
            Frame frame) {
        var offices = book.offices(admin).stream()
                .map(one -> Choice.of(one.id().value().toString(), one.name()))
                .toList();
        var roles = Arrays.stream(Role.values())
                .map(role ->
                        new Choice(role.name(), frame.text("access.role." + role), frame.text("staff.role." + role)))
                .toList();
        return new MemberPage(
                member == null ? "" : member.account().toString(),
                form,
                offices,
                roles,
                member == null || member.active(),
                member != null && member.secondFactor(),
                member != null && member.identified(),
                member == null
                        || offices.stream()
                                .anyMatch(one -> one.value()
                                        .equals(member.office().value().toString())),
                faults);
    }

    private List<OfficeId> ours(Actor.Staff admin) {
        return book.offices(admin).stream().map(Office::id).toList();
    }
}
