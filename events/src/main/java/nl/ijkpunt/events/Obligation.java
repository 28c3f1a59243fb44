// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events;

/** Statutory documents of an arrangement with a board of its own (Wgr art. 34, 34b, 35). */
public enum Obligation {
    FRAMEWORK(Addressee.COUNCIL),
    PROVISIONAL_ACCOUNT(Addressee.COUNCIL),
    DRAFT_BUDGET(Addressee.COUNCIL),
    BUDGET_SUBMITTED(Addressee.PROVINCE),
    ACCOUNT_SUBMITTED(Addressee.PROVINCE);

    /** Who must receive the document. */
    public enum Addressee {
        COUNCIL,
        PROVINCE
    }

    private final Addressee addressee;

    Obligation(Addressee addressee) {
        this.addressee = addressee;
    }

    /** Every council of the participating municipalities, or the province. */
    public Addressee addressee() {
        return addressee;
    }
}
