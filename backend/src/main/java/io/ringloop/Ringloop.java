package io.ringloop;

import io.ringloop.archive.VerifyCommand;
import io.ringloop.backups.BackupCommand;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** The application: one package per business capability, see {@code docs/modules}. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Ringloop")
public class Ringloop {

    // The JVM and, through the driver, every database session speak UTC; people's zones belong to their centre.
    static {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        // Every timer of the engine asks for it; without the name all jars are searched each time.
        System.setProperty(
                "javax.xml.datatype.DatatypeFactory",
                "com.sun.org.apache.xerces.internal.jaxp.datatype.DatatypeFactoryImpl");
    }

    public static void main(String[] args) {
        if (BackupCommand.knows(args)) {
            System.exit(BackupCommand.atTheConsole().run(args));
        }
        if (VerifyCommand.knows(args)) {
            System.exit(VerifyCommand.atTheConsole().run(args));
        }
        SpringApplication.run(Ringloop.class, args);
    }
}
