package piilo.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What an import brings, counted.
 *
 * @param created contacts that it makes
 * @param changed contacts that it changes
 * @param unchanged contacts that are already as it says
 * @param changedJobs those of the changed who work elsewhere or as something else now
 * @param hidden people whom the file does not name
 * @param skipped lines that give nothing
 * @param companies companies that it makes
 * @param interactions interactions that it makes
 * @param leads leads that it makes
 * @param notes notes that it makes
 * @param favours favours that it makes
 * @param ignored files that are not read
 * @param others companies, interactions, notes, favours and leads that it changes
 */
public record ImportCounts(
        @JsonProperty("new") int created,
        int changed,
        int unchanged,
        int changedJobs,
        int hidden,
        int skipped,
        int companies,
        int interactions,
        int leads,
        int notes,
        int favours,
        int ignored,
        int others) {
    static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Returns whether all is already as the import says. */
    @JsonIgnore
    public boolean nothingToDo() {
        return created + changed + companies + interactions + leads + notes + favours + others == 0;
    }
}
