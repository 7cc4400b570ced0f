package piilo;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.ObjectInputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.jooq.PlainSQL;
import org.junit.jupiter.api.Test;
import piilo.http.Visitor;

/** What may know what. */
class ArchitectureTest {
    private static final JavaClasses MAIN = classesBeside(Server.class);
    // The benchmark measures the bare parts beside Piilo, so it knows them all; what it is compared with must not.
    private static final JavaClasses PRODUCT = MAIN.that(are(not(resideInAPackage("piilo.bench.."))));
    private static final JavaClasses TESTS = classesBeside(ArchitectureTest.class);

    private static JavaClasses classesBeside(Class<?> one) {
        try {
            return new ClassFileImporter()
                    .importPath(Path.of(one.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI()))
                    .that(are(not(resideInAPackage("piilo.database.schema.."))));
        } catch (URISyntaxException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void looksAtAllClasses() {
        assertThat(MAIN.size()).isGreaterThan(350);
        assertThat(TESTS.size()).isGreaterThan(40);
        assertThat(MAIN.contain("piilo.http.WebServer")).isTrue();
    }

    @Test
    void packagesDoNotNeedEachOther() {
        slices().matching("piilo.(*)..").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void nothingNeedsTheProgramThatPutsItTogether() {
        noClasses()
                .that()
                .resideInAPackage("piilo.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("piilo")
                .check(MAIN);
    }

    @Test
    void nothingButTheCommandLineKnowsTheBenchmark() {
        noClasses()
                .that()
                .resideOutsideOfPackage("piilo.bench..")
                .and(are(not(belongToAnyOf(Main.class))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("piilo.bench..")
                .check(MAIN);
    }

    @Test
    void onlyTheWebServerKnowsVertx() {
        onlyKnows("piilo.http..", "io.vertx..", "io.netty..");
    }

    @Test
    void onlyTheSearchKnowsLucene() {
        onlyKnows("piilo.search..", "org.apache.lucene..", "org.tartarus.snowball..");
    }

    @Test
    void onlyTheSourcesOfTheSearchAskTheDatabase() {
        noClasses()
                .that()
                .resideInAPackage("piilo.search")
                .and()
                .haveNameNotMatching("piilo\\.search\\.Search(Source|ed).*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jooq..")
                .check(MAIN);
    }

    @Test
    void onlyTheViewKnowsHandlebars() {
        onlyKnows("piilo.view..", "com.github.jknack..");
    }

    @Test
    void onlyTheDatabaseKnowsTheDriverThePoolAndTheMigrations() {
        onlyKnows("piilo.database..", "org.mariadb..", "com.zaxxer..", "org.flywaydb..", "java.sql..", "javax.sql..");
    }

    @Test
    void onlyTheDatabaseKnowsTheScheduler() {
        onlyKnows("piilo.database..", "com.github.kagkarlsson..");
    }

    private static void onlyKnows(String part, String... libraries) {
        noClasses()
                .that()
                .resideOutsideOfPackage(part)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .check(PRODUCT);
    }

    /**
     * So a page never holds a query, and whoever holds one can be used by a page, a job and the API alike. Only who visits is known, since sessions and tokens
     * are looked up to find that out.
     */
    @Test
    void whoSpeaksSqlKnowsNothingOfTheWeb() {
        noClasses()
                .that(dependOn("org.jooq"))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("piilo.http..", "piilo.view..").and(not(belongToAnyOf(Visitor.class))))
                .check(PRODUCT);
    }

    @Test
    void seesWhoSpeaksSql() {
        assertThat(PRODUCT.that(dependOn("org.jooq"))).hasSizeGreaterThan(25);
    }

    private static DescribedPredicate<JavaClass> dependOn(String library) {
        return DescribedPredicate.describe(
                "depend on " + library,
                one -> one.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency ->
                                dependency.getTargetClass().getPackageName().startsWith(library)));
    }

    /** A text that is put together at run time cannot get into SQL this way: a constant's is fixed when its class is loaded. */
    @Test
    void sqlAsTextStandsOnlyInConstants() {
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.<JavaMethodCall>describe(
                        "SQL is written as text outside a constant", ArchitectureTest::plainSqlAtRunTime))
                .check(PRODUCT);
    }

    private static boolean plainSqlAtRunTime(JavaMethodCall call) {
        boolean plain = call.getTarget()
                .resolveMember()
                .map(method -> method.isAnnotatedWith(PlainSQL.class))
                .orElse(false);
        return plain && !call.getOrigin().getName().equals("<clinit>");
    }

    @Test
    void seesSqlAsTextWhereThereIsSome() {
        JavaClasses probe = new ClassFileImporter().importClasses(PlainSqlProbe.class);

        assertThat(probe.get(PlainSqlProbe.class).getMethodCallsFromSelf())
                .anyMatch(ArchitectureTest::plainSqlAtRunTime);
    }

    static final class PlainSqlProbe {
        static org.jooq.Field<Object> field(String text) {
            return org.jooq.impl.DSL.field(text);
        }
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that(are(not(belongToAnyOf(Main.class))))
                .should(ACCESS_STANDARD_STREAMS)
                .check(PRODUCT);
    }

    @Test
    void nothingIsReadBackAsJavaObjects() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ObjectInputStream.class)
                .check(MAIN);
    }

    @Test
    void testsWaitForSomethingInsteadOfSleeping() {
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.<JavaMethodCall>describe(
                        "a test sleeps",
                        call -> call.getTargetOwner().isEquivalentTo(Thread.class)
                                && call.getName().equals("sleep")))
                .check(TESTS);
    }
}
