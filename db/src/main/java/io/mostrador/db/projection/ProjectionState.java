package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.PROJECTION_STATE;

import io.mostrador.db.tables.records.ProjectionStateRecord;
import java.sql.Connection;

/// How far an H2 file had come.
///
/// @param forcedSequence up to which the journal was forced then
public record ProjectionState(
        String schemaFingerprint,
        long appliedSequence,
        String appliedHash,
        long forcedSequence,
        long saleCount,
        long saleTotalMinor) {

    static ProjectionState read(Connection connection) {
        ProjectionStateRecord row = H2File.dsl(connection).fetchSingle(PROJECTION_STATE);
        return new ProjectionState(
                row.getSchemaFingerprint(),
                row.getAppliedSequence(),
                row.getAppliedHash(),
                row.getForcedSequence(),
                row.getSaleCount(),
                row.getSaleTotalMinor());
    }
}
