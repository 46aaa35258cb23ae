package org.fendan.testkit.planted.app.desk;

import java.sql.SQLException;
import org.fendan.testkit.planted.app.boot.Boot;

/** Breaks onlyTheStoreSpeaksSql and, with boot, appHasNoCycles. */
public record Desk(SQLException fault, Boot boot) {}
