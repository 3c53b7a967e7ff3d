package anjia.demo;

import anjia.places.DivisionCode;

/** The counties of the small demo, one of each class of the minimum wage (演示县区). */
enum DemoCounty {
    ZIYANG("610924", 45),
    DALI("610523", 30),
    CHANGAN("610116", 25);

    private final DivisionCode code;
    private final int share;

    DemoCounty(String code, int share) {
        this.code = new DivisionCode(code);
        this.share = share;
    }

    DivisionCode code() {
        return code;
    }

    /** Parts of a hundred of all persons. */
    int share() {
        return share;
    }

    /** The last two digits: its area in identity numbers and its number blocks are made of them. */
    String ending() {
        return code.value().substring(4);
    }

    HomeCounty home() {
        return new HomeCounty(code, "6199" + ending(), 100, 900);
    }
}
