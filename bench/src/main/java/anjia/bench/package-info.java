/** Measurements (性能测量), run by hand on a quiet machine; no test depends on them. */
package anjia.bench;
