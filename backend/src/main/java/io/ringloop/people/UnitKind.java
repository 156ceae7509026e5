package io.ringloop.people;

/** What a unit of the organisation is. Only centres stand at the top, and they stand nowhere else. */
public enum UnitKind {
    CENTRE,
    BRANCH,
    OUTLET,
    DEPARTMENT,
    PARTNER,
    TEAM
}
