import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.DefaultGeneratorStrategy;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.Definition;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Strategy;
import org.jooq.meta.jaxb.Target;

/// Writes the jOOQ classes for the tables that the Flyway scripts make, by running the scripts on a PostgreSQL of its
/// own. The build runs it as a source file when a script has changed.
///
/// Arguments: the folder of the scripts, the package of the classes, the folder to write them to.
final class GenerateTables {
    public static void main(String[] arguments) throws Exception {
        Path scripts = Path.of(arguments[0]);
        String packageName = arguments[1];
        Path output = Path.of(arguments[2]);

        try (var postgres = EmbeddedPostgres.start();
                var connection = postgres.getPostgresDatabase().getConnection()) {
            Flyway.configure()
                    .dataSource(postgres.getPostgresDatabase())
                    .locations("filesystem:" + scripts)
                    .load()
                    .migrate();
            var tool = new GenerationTool();
            tool.setConnection(connection);
            tool.run(configuration(packageName, output));
        }
    }

    private static Configuration configuration(String packageName, Path output) {
        var database = new Database()
                .withName("org.jooq.meta.postgres.PostgresDatabase")
                .withInputSchema("public")
                .withOutputSchemaToDefault(true)
                .withExcludes("flyway_schema_history");
        var generate = new Generate()
                .withPojos(false)
                .withDaos(false)
                .withSequences(true)
                .withComments(false)
                .withGeneratedAnnotation(true)
                .withGeneratedAnnotationDate(false);
        return new Configuration()
                .withLogging(Logging.WARN)
                .withGenerator(new Generator()
                        .withStrategy(new Strategy().withName(Names.class.getName()))
                        .withDatabase(database)
                        .withGenerate(generate)
                        .withTarget(new Target()
                                .withPackageName(packageName)
                                .withDirectory(output.toString())
                                .withClean(true)));
    }

    /// jOOQ's own names, but without its package `tables` inside ours, which is called `tables` already.
    public static final class Names extends DefaultGeneratorStrategy {
        @Override
        public String getJavaPackageName(Definition definition, Mode mode) {
            String name = super.getJavaPackageName(definition, mode);
            String target = getTargetPackage();
            return name.startsWith(target + ".tables") ? target + name.substring((target + ".tables").length()) : name;
        }
    }
}
