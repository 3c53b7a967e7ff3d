package anjia;

import anjia.command.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Anjia (安家), the service platform for rural migrant workers of a province (农民工综合服务平台). */
@SpringBootApplication
public class Anjia {

    public static void main(String[] arguments) {
        System.exit(Commands.run(Anjia.class, arguments));
    }
}
