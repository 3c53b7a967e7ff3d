package anjia.letters;

import anjia.access.Channel;
import anjia.web.Language;

/**
 * Where a person is told, and in which language (通知去向).
 *
 * @param address phone or e-mail address; empty for paper
 * @param wished whether it is what she asked for; {@code false} while it is ours to guess, or what she asked for is not possible now
 */
record Where(Channel channel, String address, Language language, boolean wished) {}
