package anjia.cases;

import anjia.catalogue.SealedAnswers;

/**
 * Where somebody is who applies (申请进程).
 *
 * @param item that she applies for; what goes along with it is in what she typed
 * @param a what she typed so far, sealed
 * @param insists whether she goes on against a No
 */
record Way(String item, String a, boolean insists) {

    /** In the address of who is on the way already: then her draft holds nothing that is not in it, or that she did not just take back. */
    static final String ON = "on";

    String path() {
        return "/my/apply/" + item;
    }

    String with(String sealedAnswers) {
        return path() + "?" + ON + "=1&" + SealedAnswers.PARAMETER + "=" + sealedAnswers + (insists ? "&insist=1" : "");
    }
}
