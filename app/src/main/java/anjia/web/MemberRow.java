package anjia.web;

import java.util.List;

/** The fields of one member of a household or another group (逐人填写的一行). */
public record MemberRow(String label, List<MemberField> fields) {}
