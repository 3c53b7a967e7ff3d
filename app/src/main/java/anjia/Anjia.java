package anjia;

import anjia.command.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Anjia (安家), the service platform for rural migrant workers of a province (农民工综合服务平台). Two modules may give a class the same name, so beans are named in full. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Anjia {

    public static void main(String[] arguments) {
        System.exit(Commands.run(Anjia.class, arguments));
    }
}
