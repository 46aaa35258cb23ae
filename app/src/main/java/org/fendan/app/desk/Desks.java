package org.fendan.app.desk;

/** All desks of one workplace. */
public record Desks(
        QuestionDesk questions,
        CaseDesk cases,
        FundDesk funds,
        LookUpDesk lookUps,
        LedgerDesk ledger,
        ExportDesk export,
        UserDesk users,
        MatchDesk matches,
        CompareDesk comparisons,
        PaymentRunDesk paymentRuns,
        BatchDesk batches,
        BatchSteps batchSteps,
        StatisticsDesk statistics,
        HoldDesk holds,
        BackupDesk backups,
        JobDesk jobs,
        WebhookDesk webhooks,
        AuditDesk audit,
        AuditTrail trail,
        DocumentDesk documents,
        SessionDesk sessions,
        SignInDesk signIns,
        MaskingDesk masking,
        PeopleDesks people) {}
