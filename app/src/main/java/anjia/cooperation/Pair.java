package anjia.cooperation;

import anjia.places.DivisionCode;
import java.time.LocalDate;
import java.util.UUID;

/** Two places that help each other (结对关系). @param notice the paper it rests on */
record Pair(UUID id, DivisionCode home, DivisionCode partner, LocalDate since, String notice) {}
