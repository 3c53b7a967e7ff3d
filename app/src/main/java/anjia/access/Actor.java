package anjia.access;

import anjia.places.CodeRange;
import anjia.places.DivisionCode;
import anjia.places.OfficeId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who acts (操作人). Every query on persons takes one; whom the actor may not see looks like somebody who does not exist. */
public sealed interface Actor {

    /** How the actor is written into the audit: kind and id, never a name. */
    String key();

    /** Whoever stands before a person's own pages (本人或帮办): herself, or a helper within a mandate. */
    sealed interface ForPerson extends Actor permits Person, Helper {
        /** Whose matters these are. */
        PersonId person();

        /** Herself may all of it. */
        boolean may(Errand errand);

        /** For what a page asks of whoever it is: ends in the page that says the mandate does not name it. */
        default void require(Errand errand) {
            if (this instanceof Helper helper && !helper.may(errand)) throw new BeyondMandate(helper, errand.name());
        }
    }

    /** A worker who acts for herself (本人). */
    record Person(PersonId id) implements ForPerson {
        @Override
        public PersonId person() {
            return id;
        }

        @Override
        public boolean may(Errand errand) {
            return true;
        }

        @Override
        public String key() {
            return "person:" + id.value();
        }
    }

    /**
     * Somebody who runs errands for a person within a mandate (帮办).
     *
     * @param id the helper; {@code person} is whom she helps
     */
    record Helper(PersonId id, PersonId person, UUID mandate, Set<Errand> errands) implements ForPerson {
        public Helper {
            errands = Set.copyOf(errands);
        }

        /** Looking is part of every mandate. */
        @Override
        public boolean may(Errand errand) {
            return errand == Errand.LOOK || errands.contains(errand);
        }

        @Override
        public String key() {
            return "helper:" + id.value();
        }
    }

    /**
     * A member of staff at an office (工作人员).
     *
     * @param division the division of the office; {@code scope} are its code ranges today, resolved at log-in
     */
    record Staff(
            UUID account,
            String name,
            OfficeId office,
            String officeName,
            DivisionCode division,
            List<CodeRange> scope,
            Set<Role> roles)
            implements Actor {
        public Staff {
            scope = List.copyOf(scope);
            roles = Set.copyOf(roles);
        }

        public boolean is(Role role) {
            return roles.contains(role);
        }

        /** Accounts that only administer see no person. */
        public boolean seesPersons() {
            return is(Role.CLERK) || is(Role.OFFICER) || is(Role.HEAD);
        }

        @Override
        public String key() {
            return "staff:" + account;
        }
    }

    /**
     * Somebody who acts for an organisation (单位经办人), within a mandate that its office has checked. She sees what is the organisation's, and no
     * person, herself included.
     *
     * @param legal whether she is its legal representative (法定代表人), who may end the mandates of others
     * @param program of the organisation, which she let in and which acts in her place (单位系统); null when she acts herself
     */
    record Agent(
            PersonId id,
            UUID mandate,
            UUID organisation,
            boolean legal,
            @Nullable UUID program) implements Actor {
        public Agent(PersonId id, UUID mandate, UUID organisation, boolean legal) {
            this(id, mandate, organisation, legal, null);
        }

        @Override
        public String key() {
            return program == null ? "agent:" + mandate : "program:" + program;
        }
    }

    /**
     * A program of another agency, by its token (外部机构).
     *
     * @param client who the token was given to; {@code scope} are the code ranges of its division today
     */
    record Agency(UUID client, DivisionCode division, List<CodeRange> scope, Set<Permission> permissions)
            implements Actor {
        public Agency {
            scope = List.copyOf(scope);
            permissions = Set.copyOf(permissions);
        }

        public boolean may(Permission permission) {
            return permissions.contains(permission);
        }

        public boolean serves(DivisionCode place) {
            return scope.stream().anyMatch(range -> range.contains(place));
        }

        @Override
        public String key() {
            return "agency:" + client;
        }
    }

    /** Work that the house does by itself: timers, imports, the demo (系统任务). Sees everybody, and is audited by its name. */
    record SystemJob(String name) implements Actor {
        @Override
        public String key() {
            return "job:" + name;
        }
    }

    /** Somebody who has not logged in (访客). */
    record Visitor(@Nullable String address) implements Actor {
        @Override
        public String key() {
            return "visitor";
        }
    }
}
