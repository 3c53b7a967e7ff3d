package anjia.engine.syntax;

/** A place in a law text; lines and columns count from 1, columns in characters. */
public record Position(String file, int line, int column) {

    public Position plus(int characters) {
        return new Position(file, line, column + characters);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
