package anjia.backup;

import org.jspecify.annotations.Nullable;

/**
 * One step in the making of a module's tables (数据库迁移).
 *
 * @param checksum of its text as Flyway reckons it
 */
record Migration(String module, String version, @Nullable Integer checksum) {

    @Override
    public String toString() {
        return module + " V" + version;
    }
}
