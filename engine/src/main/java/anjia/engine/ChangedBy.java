package anjia.engine;

/** Who can change a fact (由谁改变); the order is the order of cost when a change is proposed. */
public enum ChangedBy {
    PERSON,
    OFFICE,
    TIME,
    NOBODY
}
