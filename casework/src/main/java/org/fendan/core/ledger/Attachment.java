package org.fendan.core.ledger;

/** What rides along with an entry, opaque to the ledger: an event, an answer, an audit record, a message. */
public record Attachment(String kind, String content) {

    public Attachment {
        kind = Wording.name("an attachment's kind", kind);
        content = Wording.text("an attachment", content);
    }
}
