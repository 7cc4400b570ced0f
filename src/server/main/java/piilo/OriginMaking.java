package piilo;

import piilo.companies.CompanyOrigins;
import piilo.contacts.ContactOrigins;
import piilo.origins.Provenance;

/** What says where each field comes from. */
record OriginMaking(ContactOrigins contacts, CompanyOrigins companies) {
    static OriginMaking of(Core core) {
        Records records = core.records();
        Provenance provenance = new Provenance(core.database(), core.journal());
        return new OriginMaking(
                new ContactOrigins(records.contacts(), records.employments(), provenance),
                new CompanyOrigins(records.companies(), provenance));
    }
}
