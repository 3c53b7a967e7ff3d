package anjia.cases;

import anjia.catalogue.Catalogue;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Before the house opens: every effect that the law orders can be carried out. */
@Component
class EffectsOfTheLaw implements SmartInitializingSingleton {

    private final Catalogue catalogue;

    EffectsOfTheLaw(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (var item : catalogue.items())
            for (var effect : item.effects())
                // effects are on the record or the money of a person, and an organisation has neither here
                if (!Effects.knows(effect) || item.isForOrganisations()) throw new UnknownEffect(item.code(), effect);
    }
}
