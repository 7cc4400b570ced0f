package piilo.search;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class SearchBoundaryTest {
    private static final JavaClasses SERVER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("piilo");

    @Test
    void onlyThisPackageTouchesLucene() {
        assertThat(SERVER.size()).isGreaterThan(60);

        noClasses()
                .that()
                .resideOutsideOfPackage("piilo.search")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.lucene..", "org.tartarus.snowball..")
                .check(SERVER);
    }

    @Test
    void onlyTheSourceAsksTheDatabase() {
        noClasses()
                .that()
                .resideInAPackage("piilo.search")
                .and()
                .haveSimpleNameNotStartingWith("SearchSource")
                .and()
                .haveSimpleNameNotStartingWith("ContactWords")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jooq..")
                .check(SERVER);
    }
}
