package anjia.web;

/** What a page of trouble shows; the reference is also in the log, and empty when there is nothing to look up there. */
record ProblemPage(String title, String line, String reference) {}
