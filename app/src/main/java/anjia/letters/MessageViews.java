package anjia.letters;

import anjia.access.Actor;
import anjia.access.Channel;
import anjia.access.Masked;
import anjia.access.PersonId;
import anjia.access.TextMessages;
import anjia.web.Choice;
import anjia.web.FieldError;
import anjia.web.Formats;
import anjia.web.Frame;
import anjia.web.Language;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a page shows of somebody's messages and of where they go (消息页面), for the person herself and for the window. */
@Component
class MessageViews {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** @param letter which letter it tells of; null when it stands alone */
    record Line(
            String when,
            String text,
            String how,
            String state,
            boolean failed,
            @Nullable UUID letter) {}

    /** @param mail the confirmed address, masked; empty when there is none */
    record View(
            List<Line> lines,
            String where,
            String channel,
            String language,
            List<Choice> channels,
            List<Choice> languages,
            boolean mailPossible,
            String mail) {}

    /** @param path where the forms of this page go; {@code name} is whose messages these are, empty for her own page */
    record MessagesPage(
            View view, String path, String name, String typed, List<FieldError> errors, String done, String key) {
        @Nullable
        String error(String field) {
            return errors.stream()
                    .filter(error -> error.isOf(field))
                    .map(FieldError::message)
                    .findFirst()
                    .orElse(null);
        }
    }

    private final MessageList list;
    private final Wishes wishes;
    private final TextMessages messages;

    MessageViews(MessageList list, Wishes wishes, TextMessages messages) {
        this.messages = messages;
        this.list = list;
        this.wishes = wishes;
    }

    /** The caller has asked whether the actor reaches her. */
    View of(Actor actor, PersonId person, Frame frame) {
        var where = wishes.where(person);
        var ways = wishes.ways(person);
        var channels = ways.entrySet().stream()
                .map(way -> new Choice(
                        way.getKey().name(),
                        frame.text("access.channel." + way.getKey()),
                        masked(way.getKey(), way.getValue(), frame)))
                .toList();
        return new View(
                list.of(actor, person).stream().map(told -> line(told, frame)).toList(),
                frame.text("letters.where." + where.channel(), masked(where.channel(), where.address(), frame)),
                where.channel().name(),
                where.language().tag(),
                channels,
                List.of(
                        Choice.of(Language.ZH_CN.tag(), frame.text("letters.messages.chinese")),
                        Choice.of(Language.EN.tag(), frame.text("letters.messages.english"))),
                messages.carries(Channel.EMAIL),
                ways.containsKey(Channel.EMAIL) ? Masked.mail(ways.get(Channel.EMAIL)) : "");
    }

    private static String masked(Channel channel, String address, Frame frame) {
        return switch (channel) {
            case SMS -> Formats.phone(address);
            case EMAIL -> Masked.mail(address);
            case PAPER -> frame.text("letters.where.paperHint");
        };
    }

    private static Line line(MessageList.Told told, Frame frame) {
        var at = told.writtenAt().atZoneSameInstant(CHINA).toLocalDateTime();
        var on = told.outOn();
        return new Line(
                frame.formats().moment(at),
                told.text(),
                frame.text("access.channel." + told.channel()),
                frame.text(
                        "letters.state." + told.channel() + "." + told.state(),
                        on == null ? "" : frame.formats().dayOfYear(on)),
                told.state().equals("FAILED"),
                told.letter());
    }
}
