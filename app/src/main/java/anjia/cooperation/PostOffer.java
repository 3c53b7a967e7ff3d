package anjia.cooperation;

import java.util.UUID;

/**
 * An open post in the place where a departure goes (协作岗位).
 *
 * @param low least a month, in fen; {@code high} most
 * @param left openings that are not filled
 */
record PostOffer(
        UUID id, UUID employer, String employerName, String title, String division, long low, long high, int left) {}
