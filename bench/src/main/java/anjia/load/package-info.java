/** The load of the load drill (负载模拟): a Gatling simulation of windows, officers and log-ins. Started by {@code ./anjia drill load}, which says where and what with. */
package anjia.load;
