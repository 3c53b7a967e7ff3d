package anjia.catalogue;

import anjia.registry.IdentityNumbers;
import anjia.registry.NumberCheck;
import anjia.web.FieldError;
import anjia.web.Frame;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is wrong with what was written of whoever died (去世的人填写校验); nothing is where nobody was asked. */
@Component
class DeceasedCheck {

    private final IdentityNumbers numbers;

    DeceasedCheck(IdentityNumbers numbers) {
        this.numbers = numbers;
    }

    List<FieldError> mistakes(Answers answers, Frame frame) {
        if (Deceased.FIELDS.stream().noneMatch(answers::answers)) return List.of();
        var name = answers.values().getOrDefault(Deceased.NAME, "").strip();
        var number = answers.values().getOrDefault(Deceased.NUMBER, "").strip();
        var kin = answers.values().getOrDefault(Deceased.KINSHIP, "");
        var mistakes = new ArrayList<FieldError>();
        if (name.isEmpty()) mistakes.add(new FieldError(Deceased.NAME, frame.text("catalogue.deceased.noName")));
        if (name.length() > Deceased.LONGEST_NAME)
            mistakes.add(new FieldError(
                    Deceased.NAME, frame.text("catalogue.deceased.tooLong", name.length(), Deceased.LONGEST_NAME)));
        if (!Deceased.KIN.contains(kin))
            mistakes.add(new FieldError(Deceased.KINSHIP, frame.text("catalogue.deceased.noKin")));
        if (!number.isEmpty() && numbers.check(number) instanceof NumberCheck.Invalid(var reason))
            mistakes.add(new FieldError(Deceased.NUMBER, frame.text("registry.number." + reason)));
        return mistakes;
    }
}
