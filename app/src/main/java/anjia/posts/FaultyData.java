package anjia.posts;

/** A data file of the house is wrong: the house does not open, and says in which file and row (数据文件有错). */
final class FaultyData extends RuntimeException {

    FaultyData(String where, String what) {
        super("posts/" + where + ": " + what);
    }
}
