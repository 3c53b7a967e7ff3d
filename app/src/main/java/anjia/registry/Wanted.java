package anjia.registry;

/** What somebody typed into the search box, read as what it most likely is (查找条件). */
sealed interface Wanted {

    /** The column of {@code registry.person} that holds the blind index of this. */
    String column();

    byte[] index(PersonSeal seal);

    static Wanted read(String typed) {
        var number = IdentityNumber.normalised(typed);
        if (IdentityNumber.hasRightCharacters(number)) return new Number(number);
        return PhoneNumber.read(typed).<Wanted>map(Phone::new).orElseGet(() -> nameOrInitials(typed));
    }

    private static Wanted nameOrInitials(String typed) {
        var name = PersonSeal.comparable(typed);
        if (name.isEmpty() || name.chars().anyMatch(Character::isDigit)) return new Nothing();
        return name.matches("[A-Z]{2,6}") ? new Initials(name) : new Name(name);
    }

    record Number(String normalised) implements Wanted {
        @Override
        public String column() {
            return "number_index";
        }

        @Override
        public byte[] index(PersonSeal seal) {
            return seal.indexOfNumber(normalised);
        }
    }

    record Phone(PhoneNumber number) implements Wanted {
        @Override
        public String column() {
            return "phone_index";
        }

        @Override
        public byte[] index(PersonSeal seal) {
            return seal.indexOfPhone(number);
        }
    }

    record Initials(String letters) implements Wanted {
        @Override
        public String column() {
            return "initials_index";
        }

        @Override
        public byte[] index(PersonSeal seal) {
            return seal.indexOfInitials(letters);
        }
    }

    record Name(String name) implements Wanted {
        @Override
        public String column() {
            return "name_index";
        }

        @Override
        public byte[] index(PersonSeal seal) {
            return seal.indexOfName(name);
        }
    }

    /** Nothing by which a person can be found: empty, or digits that are neither number nor phone. */
    record Nothing() implements Wanted {
        @Override
        public String column() {
            throw new IllegalStateException("nothing is searched for");
        }

        @Override
        public byte[] index(PersonSeal seal) {
            throw new IllegalStateException("nothing is searched for");
        }
    }
}
