package io.ringloop;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The application: one package per business capability, see {@code docs/modules}. */
@SpringBootApplication
@Modulithic(systemName = "Ringloop")
public class Ringloop {

    public static void main(String[] args) {
        SpringApplication.run(Ringloop.class, args);
    }
}
