package org.fendan.app.desk;

/** The desks where users and organisations are managed, by others and by themselves. */
public record PeopleDesks(UserRegister users, UserAccount account, OrganisationDesk organisations) {}
