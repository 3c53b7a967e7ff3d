package anjia.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Seeded chance: the same seed draws the same things in the same order on every machine. */
final class Draw {

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final SplittableRandom random;
    private long millis;

    Draw(long seed, LocalDate day) {
        random = new SplittableRandom(seed);
        millis = day.atStartOfDay(CHINA).toInstant().toEpochMilli();
    }

    /** True in so many of a hundred. */
    boolean percent(int chances) {
        return random.nextInt(100) < chances;
    }

    /** Both ends included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** The more at the front, the likelier: for lists in order of how common a thing is. */
    <T> T ofMostlyFirst(List<T> all) {
        return all.get(Math.min(random.nextInt(all.size()), random.nextInt(all.size())));
    }

    /** A character of the string, each as likely as it is often in it. */
    String character(String characters) {
        var index = characters.offsetByCodePoints(0, random.nextInt(characters.codePointCount(0, characters.length())));
        return Character.toString(characters.codePointAt(index));
    }

    /** A UUIDv7 whose time and chance come from the seed. */
    UUID id() {
        var time = millis++;
        var high = (time << 16) | 0x7000L | random.nextInt(0x1000);
        var low = 0x8000_0000_0000_0000L | (random.nextLong() >>> 2);
        return new UUID(high, low);
    }
}
