package anjia.backup;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands at the beginning of a backup (备份清单).
 *
 * @param format of the file
 * @param madeAt the moment of its snapshot, in UTC
 * @param program version of Anjia that made it
 * @param migrations every migration that the database had, module by module
 * @param tables in the order in which their rows follow
 */
record Manifest(int format, String madeAt, String program, List<Migration> migrations, List<Table> tables) {

    static final int FORMAT = 2;

    /** Without papers. */
    static final int FIRST_FORMAT = 1;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    Manifest {
        migrations = List.copyOf(migrations);
        tables = List.copyOf(tables);
    }

    /**
     * What stands at its end: what the rows must add up to.
     *
     * @param tables by name
     * @param sequences the last number each has given out
     * @param files of the folder of papers, name to SHA-256
     */
    record End(SortedMap<String, Sum> tables, SortedMap<String, Long> sequences, SortedMap<String, String> files) {

        /** The first format knew no files. */
        @SuppressWarnings("ConstantValue")
        End {
            if (files == null) files = new TreeMap<>();
        }

        byte[] written() {
            return JSON.writeValueAsBytes(this);
        }

        static End read(byte[] written) {
            return JSON.readValue(written, End.class);
        }
    }

    byte[] written() {
        return JSON.writeValueAsBytes(this);
    }

    static Manifest read(byte[] written) {
        return JSON.readValue(written, Manifest.class);
    }

    /** Release of the program that runs; none when started from classes. */
    static String thisProgram() {
        var version = Manifest.class.getPackage().getImplementationVersion();
        return version == null ? "" : version;
    }
}
