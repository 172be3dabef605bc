const list = (names: string): readonly string[] => names.trim().split(/\s+/);

/**
 * Given names common in California, small letters, where a name is typed without capitals. Left out: those that are also
 * plain words or places ("grace", "will", "austin"), which would be found where nobody is named. The Social Security
 * Administration's yearly lists were the guide; a name not listed here is still found by its capital letter.
 */
export const GIVEN_NAMES = list(`
  aaron adam adrian adriana ahmed aidan alan albert alberto alejandra alejandro alex alexa alexander alexandra alexis
  alfredo ali alice alicia alma alondra amanda amelia amir amy ana andrea andres andrew andy angela angelica anita ann
  anna anne anthony antonio araceli armando arthur arturo ashley barbara beatriz benjamin bernard beth betty beverly
  brandon brenda brian briana brianna brittany bruce bryan caleb cameron carla carlos carmen carol caroline catherine
  cathy cecilia cesar charles cheryl chloe chris christina christine christopher cindy claudia connor courtney craig
  cristian cristina cynthia daniel daniela danielle danny darren david deborah debra denise dennis derek diana diane
  diego dolores donald donna doris dorothy douglas dylan edgar eduardo edward elena eli elias elijah elizabeth ella
  ellen emily emma enrique eric erica erik erika esmeralda esteban esther ethan eugene eva evan evelyn fatima felipe
  fernando francisco gabriel gabriela gary george gerald gerardo gilbert gina gloria gonzalo gregory guadalupe
  guillermo gustavo hannah harold hassan heather hector heidi helen henry howard hugo ian ibrahim irene isaac isabel
  isabella isaiah ismael jacob jacqueline jaime jake james jamie jan jane janet janice jared jasmin jasmine jason
  javier jeff jeffrey jennifer jeremy jerry jesse jessica jesus jill jim jimmy joan joanna joel john johnny jonathan
  jordan jorge jose joseph joshua joyce juan juana juanita judith judy julia julian juliana julie julio justin karen
  karina karl karla kate katherine kathleen kathryn kathy katie kayla keith kelly kenneth kevin kim kimberly kristen
  kristin kyle larry laura lauren laurie leah leonard leonardo leslie leticia liam linda lisa lizbeth logan lorena
  lorenzo louis louise lucas lucia luis luke luz manuel marcela marco marcos margaret margarita maria mariah mariana
  marie marilyn mario marisol marissa martha martin marvin mary mateo matt matthew maureen mauricio megan mei melanie
  melissa mercedes mia michael michelle miguel mike mohammed mohamed monica monique nancy natalia natalie nathan
  nathaniel nguyen nicholas nicole noah noemi norma olga oliver olivia omar oscar pablo pamela patricia patrick paul
  paula pedro peter philip phillip phyllis priscilla rachel rafael ralph ramon ramona randy raquel raul raymond
  rebecca ricardo richard rigoberto rita robert roberto rocio rodrigo roger rogelio ronald rosa rosalinda rosario
  roxana roy ruben russell ruth ryan sabrina salvador sam samantha samuel sandra santiago sara sarah scott sean sebastian
  sergio shannon sharon shawn sheila shirley silvia sofia sonia sophia stacy stanley stephanie stephen steve steven
  susan susana sylvia tamara tanya teresa terry theresa thomas tiffany tim timothy tina todd tony tracy travis trevor
  tyler valeria vanessa veronica vicente victoria vincent vivian walter wayne wendy william xavier ximena yadira
  yesenia yolanda zachary zoe
`);

/** Family names common in California, small letters, without those that are plain words of our subject ("young", "law"). */
export const FAMILY_NAMES = list(`
  acosta adams aguilar aguirre alexander allen alvarado alvarez anderson arias avila ayala baker barnes becerra bell
  bennett brooks bryant butler cabrera calderon campbell campos cardenas carrillo carter castaneda castillo castro
  cervantes chan chang chavez chen cho collins contreras cook cooper cortez cox cruz davis delgado diaz dominguez edwards
  escobar espinoza estrada evans fernandez figueroa fisher flores foster franco fuentes gallegos garcia gibson gomez
  gonzales gonzalez gray griffin guerrero gutierrez guzman hall hamilton harris harrison henderson hernandez herrera
  howard huang huerta hughes ibarra jackson james jenkins jimenez johnson jones juarez kaur kennedy khan kim kumar lara
  le lee leon lewis lin liu lopez lozano luna macias maldonado marin marquez marshall martin martinez mcdonald medina
  mejia melendez mendez mendoza meza miller miranda mitchell molina montes montoya moore mora morales moreno morgan
  morris munoz murillo murphy murray myers nava navarro nelson nguyen nunez ochoa ojeda olson orozco ortega ortiz owens
  pacheco padilla palacios park parker patel patterson pena peralta perez perry peterson pham phillips pineda ponce
  powell powers quintero ramirez ramos reed reyes reynolds richardson rios rivas rivera roberts robinson robles rocha
  rodriguez rogers rojas roman romero rosales ross rubio ruiz russell salas salazar salinas sanchez sanders sandoval
  santiago santos saunders scott serrano sierra silva simmons simpson singh smith solis soto stewart sullivan tapia
  taylor thomas thompson torres tran trevino trujillo turner valdez valencia valenzuela vargas vasquez vazquez vega
  velasquez velazquez villa villanueva villarreal vu walker wallace wang ward washington watson white williams wilson
  wong wright wu yang zamora zavala zhang
`);
