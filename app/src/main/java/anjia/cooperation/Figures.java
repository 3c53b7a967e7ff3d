package anjia.cooperation;

/**
 * Who left in a quarter, and what became of them (输出人数).
 *
 * @param gone people who left
 * @param stayed of them at work there three months later
 * @param back of them back before three months after the quarter were over
 */
record Figures(int gone, int stayed, int back) {}
