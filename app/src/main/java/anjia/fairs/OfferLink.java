package anjia.fairs;

/** A post at a fair, and where everybody reads what is known of it (岗位链接). @param text as the page says it */
record OfferLink(String post, String text) {}
