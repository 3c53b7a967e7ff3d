package anjia.letters;

import anjia.access.Actor;
import anjia.access.Channel;
import anjia.access.Masked;
import anjia.access.RateLimit;
import anjia.access.Requests;
import anjia.access.TextMessages;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.web.Language;
import jakarta.servlet.http.HttpServletResponse;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Her messages, where they go, and an e-mail address of hers (我的消息). */
@Controller
@RequestMapping(MyMessagePages.PATH)
class MyMessagePages {

    static final String PATH = "/my/messages";

    private static final int CODES_A_MINUTE = 6;

    private final MessageViews views;
    private final Wishes wishes;
    private final MailCodes codes;
    private final Requests requests;
    private final RateLimit limit;
    private final TextMessages messages;

    MyMessagePages(
            MessageViews views,
            Wishes wishes,
            MailCodes codes,
            Requests requests,
            RateLimit limit,
            TextMessages messages) {
        this.messages = messages;
        this.views = views;
        this.wishes = wishes;
        this.codes = codes;
        this.requests = requests;
        this.limit = limit;
    }

    /** @param address where the code went, masked */
    record CodePage(String id, String address, List<FieldError> errors, String key) {
        @Nullable
        String error() {
            return errors.isEmpty() ? null : errors.getFirst().message();
        }
    }

    @GetMapping
    String list(Actor.Person person, @RequestParam(defaultValue = "") String done, Frame frame, Model model) {
        var known = List.of("saved", "mail", "mailGone").contains(done) ? done : "";
        return show(person, "", List.of(), known, frame, model);
    }

    @PostMapping
    String choose(
            Actor.Person person,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String language,
            @RequestParam String key,
            HttpServletResponse response,
            Frame frame,
            Model model) {
        var wish = channel(channel, wishes.ways(person.id()).keySet());
        if (wish.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var error = new FieldError("channel", frame.text("letters.messages.noChannel"));
            return show(person, "", List.of(error), "", frame, model);
        }
        requests.once(person, key, "letters.wish", channel + "|" + language, () -> {
            wishes.wish(person, person.id(), wish.get(), language(language));
            return channel;
        });
        return "redirect:" + PATH + "?done=saved";
    }

    static Optional<Channel> channel(String typed, Iterable<Channel> possible) {
        for (var channel : possible) if (channel.name().equals(typed)) return Optional.of(channel);
        return Optional.empty();
    }

    static Language language(String typed) {
        return typed.equals(Language.EN.tag()) ? Language.EN : Language.ZH_CN;
    }

    /** A code goes to the address, and has to be typed in: nobody's letters go to somebody else because of a wrong letter. */
    @PostMapping("/mail")
    String mail(
            Actor.Person person,
            @RequestParam(defaultValue = "") String address,
            @RequestParam String key,
            HttpServletResponse response,
            Frame frame,
            Model model) {
        limit.check("letters.mail", person.key(), CODES_A_MINUTE);
        if (!messages.carries(Channel.EMAIL)) throw new NoSuchLetter("mail");
        var plain = Normalizer.normalize(address, Normalizer.Form.NFKC).strip();
        if (!MailCodes.isAddress(plain)) return wrong(person, address, "letters.mail.wrong", response, frame, model);
        var sent = requests.once(
                person,
                key,
                "letters.mail",
                plain,
                () -> codes.send(person.id(), plain, frame.language())
                        .map(UUID::toString)
                        .orElse(""));
        return sent.isEmpty()
                ? wrong(person, address, "letters.mail.tooMany", response, frame, model)
                : "redirect:" + PATH + "/mail/" + sent;
    }

    private String wrong(
            Actor.Person person, String typed, String words, HttpServletResponse response, Frame frame, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(person, typed, List.of(new FieldError("address", frame.text(words))), "", frame, model);
    }

    @PostMapping("/mail/remove")
    String forget(Actor.Person person, @RequestParam String key) {
        requests.once(person, key, "letters.mailGone", "", () -> {
            wishes.forgetMail(person, person.id());
            return "";
        });
        return "redirect:" + PATH + "?done=mailGone";
    }

    @GetMapping("/mail/{id}")
    String code(Actor.Person person, @PathVariable UUID id, Model model) {
        return code(person, id, List.of(), model);
    }

    @PostMapping("/mail/{id}")
    String entered(
            Actor.Person person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String code,
            @RequestParam String key,
            HttpServletResponse response,
            Frame frame,
            Model model) {
        if (codes.waiting(person.id(), id).isEmpty()) throw new NoSuchLetter(id);
        var digits = Normalizer.normalize(code, Normalizer.Form.NFKC).replaceAll("\\s", "");
        var done = requests.once(
                person,
                key,
                "letters.mailCode",
                id + "|" + digits,
                () -> codes.enter(person.id(), id, digits)
                        .map(address -> {
                            wishes.confirmed(person, person.id(), address, frame.language());
                            return "yes";
                        })
                        .orElse("no"));
        if (done.equals("yes")) return "redirect:" + PATH + "?done=mail";
        if (codes.waiting(person.id(), id).isEmpty())
            return wrong(person, "", "letters.mail.spent", response, frame, model);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return code(person, id, List.of(new FieldError("code", frame.text("letters.mail.wrongCode"))), model);
    }

    private String code(Actor.Person person, UUID id, List<FieldError> errors, Model model) {
        var sent = codes.waiting(person.id(), id).orElseThrow(() -> new NoSuchLetter(id));
        model.addAttribute(
                "page",
                new CodePage(
                        id.toString(),
                        Masked.mail(sent.address()),
                        errors,
                        UUID.randomUUID().toString()));
        return "letters/mailcode";
    }

    private String show(
            Actor.Person person, String typed, List<FieldError> errors, String done, Frame frame, Model model) {
        model.addAttribute(
                "page",
                new MessageViews.MessagesPage(
                        views.of(person, person.id(), frame),
                        PATH,
                        "",
                        typed,
                        errors,
                        done,
                        UUID.randomUUID().toString()));
        return "letters/messages";
    }
}
