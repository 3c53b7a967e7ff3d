package anjia.tour;

import anjia.access.AccessMatrix;

/** Stands here because it takes long: what begins last among the tests is waited for alone. */
class AccessMatrixTest extends AccessMatrix {}
