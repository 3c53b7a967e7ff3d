package anjia.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What may happen is text; what is wrong in it is told with its line when the house is opened. */
class WhatIfFileTest {

    private static WhatIfs read(String changes) {
        return WhatIfFile.read(
                "whatif.yaml",
                "events:\n- code: x\n  drawing: home\n  asks: [the day]\n  changes:\n" + changes,
                LookAhead.LAW);
    }

    @Test
    void aFactThatNoItemKnowsIsAFaultWithItsLine() {
        assertThatThrownBy(() -> read("    at_work: yes\n    at_wrok: yes\n"))
                .hasMessage("whatif.yaml:7: no item of the law knows the fact at_wrok");
    }

    @Test
    void aValueThatDoesNotFitTheFactIsAFaultWithItsLine() {
        assertThatThrownBy(() -> read("    left_work: sacked\n"))
                .hasMessageStartingWith("whatif.yaml:6: ")
                .hasMessageContaining("left_work");
        assertThatThrownBy(() -> read("    at_work: the day\n")).hasMessageStartingWith("whatif.yaml:6: at_work");
    }

    @Test
    void anAnswerThatNobodyIsAskedForIsAFault() {
        assertThatThrownBy(() -> read("    left_work: as said\n")).hasMessageStartingWith("whatif.yaml:6: left_work");
        assertThatThrownBy(() -> read("    works_where: {by province: {32: jiangsu, other: other_province}}\n"))
                .hasMessageContaining("nobody is asked for the place");
    }

    @Test
    void allFaultsAreToldAtOnce() {
        assertThatThrownBy(() -> read("    one: yes\n    household: {of herself: {wealth: 0}}\n"))
                .hasMessageContaining("whatif.yaml:6: ")
                .hasMessageContaining("whatif.yaml:7: household has no fact wealth of each");
    }

    @Test
    void eachEventOfTheHouseChangesSomething() {
        assertThat(LookAhead.WHAT_IFS.events())
                .hasSizeGreaterThan(7)
                .allSatisfy(event -> assertThat(event.changes()).isNotEmpty());
    }
}
