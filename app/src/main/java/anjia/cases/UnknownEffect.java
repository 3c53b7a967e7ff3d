package anjia.cases;

import anjia.engine.EffectSpec;

/** An item asks for an effect that this house does not know how to carry out. */
final class UnknownEffect extends RuntimeException {

    UnknownEffect(String item, EffectSpec effect) {
        super("%s: this house cannot carry out %s".formatted(item, effect));
    }
}
