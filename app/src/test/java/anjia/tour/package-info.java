/** The tour of the README, walked through the demo: every page that can be opened is opened, and looked at. */
@org.jspecify.annotations.NullMarked
package anjia.tour;
