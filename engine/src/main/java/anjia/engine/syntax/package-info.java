/** How the law is written down (法规文本的写法): places in a text, tokens, sentences of the rule language, and what is wrong with them. */
@NullMarked
package anjia.engine.syntax;

import org.jspecify.annotations.NullMarked;
