package anjia.occupations;

/** A data file of the house is wrong: the house does not open, and says in which file and row (数据文件有错). */
public final class FaultyData extends RuntimeException {

    /** @param where module, file and row, "posts/forbidden.yaml, categories 3 (sex)" */
    public FaultyData(String where, String what) {
        super(where + ": " + what);
    }
}
