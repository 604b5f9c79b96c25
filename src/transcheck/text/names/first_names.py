"""First names that German and English texts about Germany and the world use, as data for `names`.

Names that are ordinary German or English words too (Mark, Rose, Wolf) are kept apart: they count as names only where
a surname or a title stands beside them.
"""

from __future__ import annotations

_CERTAIN = """
Aaron Abdul Abdullah Abigail Achim Ada Adalbert Adam Adele Adelheid Adem Adolf Adrian Agathe Agnes Ahmad Ahmed
Ahmet Aisha Akin Alain Alan Albert Alberto Albrecht Alejandro Aleksandr Aleksandra Alena Alessandro Alex Alexander
Alexandra Alexandre Alexej Alexei Alexey Alexis Alfons Alfonso Alfred Alfredo Ali Alice Alicia Alina Alisa Alison
Alois Alwin Amalia Amanda Amelie Amelia Amir Amy Ana Anastasia Anatoli Andre André Andrea Andreas Andrej Andrew
Andy Anette Angela Angelika Angelina Angelo Angus Anika Anita Anja Anke Ann Anna Annabell Annalena Anne Annegret
Anneliese Annemarie Annette Annika Anselm Anthony Antje Anton Antonia Antonio António Antony Arif Arjen Arndt Arne
Arno Arnold Arthur Artur Astrid Audrey August Auguste Augustin Aurelia Aurora Axel Ayşe Aylin Aziz Barack Barbara
Barry Bartholomäus Bashar Bastian Beate Beatrice Beatrix Ben Benedikt Benedict Benita Benito Benjamin Benno
Bernadette Bernard Bernd Bernhard Bernie Bert Berta Berthold Bertram Bettina Bianca Birgit Birgitta Birte Björn
Bob Bodo Bogdan Boris Brad Brandon Brenda Brian Brigitta Brigitte Britney Britta Bruce Bruno Burkhard Carl Carla
Carlo Carlos Carmen Carol Carola Carolin Caroline Carsten Caspar Cathrin Catherine Cecilia Cem Chantal Charles
Charlie Charlotte Chloe Chris Christa Christel Christiane Christin Christina Christine Christof Christoph
Christopher Cindy Claas Claire Clara Clarissa Claude Claudia Claudio Claudius Claus Clemens Clint Colin Conrad
Constantin Constanze Cordula Corinna Cornelia Cornelius Cosima Craig Cristiano Cristina Dagmar Daniel Daniela
Daniele Danielle Danny Dariusz Dave David Deborah Deniz Denis Denise Dennis Derek Detlef Detlev Diana Diane Didier
Diego Dieter Dietmar Dietrich Dilek Dimitri Dimitrios Dirk Dmitri Dmitrij Dmitry Dominik Dominic Dominique Donald
Donatella Doris Dorothea Dorothee Dorothy Douglas Duncan Dustin Dylan Eberhard Eckart Eckhard Eckhart Edda Eddie
Edeltraud Edgar Edith Eduard Eduardo Edward Edwin Egon Eike Eileen Eilin Ekkehard Elena Eleonore Elfriede Elias
Elif Elisa Elisabeth Elise Elizabeth Elke Ella Ellen Elmar Elon Elsa Elsbeth Else Elton Elvira Emanuel Emil Emilia
Emilie Emily Emine Emma Emmanuel Emre Engelbert Enrico Enrique Erdmute Erhard Eric Erich Erik Erika Ernesto Erna
Erwin Esra Esther Ethan Eugen Eugene Eva Evelin Evelyn Ewald Fabian Fabienne Fabio Fabrizio Farid Fatih
Fatima Fatma Federico Felicitas Felipe Felix Ferdinand Fernando Fidel Filip Finja Finn Fiona Florentine Florian
Francesca Francesco Francis Francisco François Françoise Frank Franz Franziska Fred Freddy Frederic Frederick
Frederik Frida Frieda Friedbert Friedel Friedemann Friederike Friedhelm Friedrich Fritz Gabi Gabriel Gabriela
Gabriele Gabriella Gareth Gary Geoffrey Georg George Georgia Georgios Gerald Gerard Gerd Gerda Gerhard Gerhart
Gerlinde Gernot Gero Gert Gertrud Gianluca Gideon Gilbert Gino Giorgia Giorgio Giovanni Gisela Giulia Giuseppe
Gloria Gonzalo Gordon Gottfried Gotthold Graham Greg Gregor Gregory Greta Gudrun Guido Guillaume Guillermo Gunda
Gundula Gunnar Gunter Gunther Gustav Guy Günter Günther Gwendolyn Hakan Halil Hannah Hanna Hannelore Hannes Hanno
Hans Hans-Peter Hansjörg Harald Harriet Harry Hartmut Harvey Hasan Hassan Hartwig Hedwig Heidi Heidemarie Heike
Heiko Heiner Heinrich Heinz Helen Helena Helene Helga Helge Hella Helmut Helmuth Hendrik Hendrikje Henning
Henriette Henri Henrik Henry Herbert Heribert Hermann Hermine Herta Hilary Hilde Hildegard Hillary Hiltrud Holger
Horst Howard Hubert Hubertus Hugo Humphrey Hussein Hüseyin Ian Ibrahim Ida Ignaz Igor Ilja Ilka Ilona Ilse Imke
Immanuel Imran Ina Ines Inga Inge Ingeborg Ingo Ingolf Ingrid Inka Iris Irene Irina Irmgard Isaac Isabel Isabell
Isabella Isabelle Ismail Ivan Ivana Ivo Iwan Jaap Jacek Jack Jackie Jacob Jacques Jacqueline Jaime Jakob James Jan
Jana Jane Janet Janina Janine Janne Jannik Jannis Janosch Jared Jasmin Jason Javier Jeanette Jean Jeanne Jeff
Jeffrey Jelena Jennifer Jenny Jens Jeremy Jerome Jérôme Jerry Jessica Jessika Jil Jill Jim Jimmy Jo Joachim Joan
Joana Joanna Joao João Jochen Joe Joel Joëlle Johan Johann Johanna Johannes John Johnny Jon Jonas Jonathan Jordi
Jorge Jörg Jörn José Josef Josefine Joseph Josephine Josh Joshua Juan Judith Julia Julian Juliana Juliane Julie
Julien Juliette Julius Jupp Jürgen Justin Jutta Kai Kaja Kamala Kamil Karen Karim Karin Karina Karl Karl-Heinz
Karla Karolin Karolina Karoline Karsten Kasimir Kaspar Katarina Kate Katharina Katherine Kathleen Kathrin Kathy
Katja Katrin Keith Kelly Kemal Ken Kenneth Kerstin Kevin Kilian Kim Kirsten Kirstin Klara Klaudia Klaus Klemens
Knut Konrad Konstantin Konstantinos Kornelia Kristian Kristin Kristina Kristine Kurt Kyle Lamine Larissa Larry
Lars Lasse Laszlo Latifa Laura Laurent Lea Leah Leander Lena Leni Lennart Lennox Leo Leon Leona Leonard Leonardo
Leonhard Leonid Leonie Leonora Leopold Leroy Leslie Levi Lewis Liam Liesel Lieselotte Lili Liliana Lilli Lina
Linda Lindsay Linus Lionel Lisa Lisbeth Liselotte Liv Liz Logan Lorena Lorenz Lorenzo Lothar Lou Louis Louisa
Louise Lovis Luca Lucas Lucia Lucie Lucy Ludger Ludmilla Ludwig Luigi Luis Luisa Luise Luka Lukas Luke Lutz Luzia
Lydia Lynn Madeleine Madita Magda Magdalena Magnus Mahmoud Mahmud Maik Maike Maja Malala Malcolm Malte Mandy
Manfred Manuel Manuela Mara Marc Marcel Marcello Marcelo Marco Marcos Marcus Marek Maren Margaret Margarete
Margarethe Margarita Margit Margot Margret Maria Marian Mariana Marianne Marie Marie-Luise Marietta Marija Marijke
Marika Marina Mario Marion Marisa Marit Marius Marko Markus Marlene Marlies Marlon Marta Martha Marthe Martin
Martina Marvin Mary Massimo Mateo Mathias Mathilde Mats Matteo Matthew Matthias Matti Maurice Mauricio Mauro Max
Maxim Maximilian Maya Mechthild Mehmet Melanie Melina Melinda Melissa Melvin Merle Mesut Mette Mia Micha Michael
Michaela Michail Michel Michelle Miguel Mikael Mike Mikhail Milan Milena Mina Mira Mirco Miriam Mirjam Mirko Mitch
Moana Mohamed Mohammad Mohammed Mona Monica Monika Monique Moritz Morgan Moses Muhammad Mustafa Nadine Nadja Nancy
Nanette Naomi Natalia Natalie Natascha Nathalie Nathan Nathaniel Neil Nele Nelson Niclas Nicola Nicolai Nicolas
Nicole Niels Nigel Nikita Niklas Niko Nikolai Nikolas Nikolaus Nikos Nils Nina Noah Noel Nora Norbert Norman Nuri
Odo Oksana Olaf Ole Oleg Olena Olga Oliver Olivia Olivier Omar Orhan Oskar Oscar Osama Oswald Othmar Ottilie Otto
Owen Pablo Paloma Pamela Paola Paolo Pascal Patricia Patrick Patrik Paul Paula Paulina Pauline Paulo Pavel Pawel
Pedro Peer Peggy Penelope Per Peter Petra Petros Phil Philip Philipp Philippe Pia Pierre Piet Pietro Piotr Rachel
Rafael Rahel Raik Rainer Raj Ralf Ralph Ramona Ramón Randolf Randy Raphael Rashid Raul Raúl Ravi Raymond Rebecca
Rebekka Regina Regine Reiner Reinhard Reinhardt Reinhold Renata Renate Rene René Renee Ricarda Ricardo Riccardo
Richard Rick Ricky Rita Robert Roberta Roberto Robin Rodrigo Roger Roland Rolf Roman Romana Romy Ron Ronald Ronja
Ronny Rosalie Rosalinde Rosemarie Rosi Rosita Rosmarie Rosalind Ross Roswitha Rowan Roxana Roy Ruben Rudi Rudolf
Rudolph Rufus Rupert Russell Ruth Ryan Rüdiger Sabine Sabrina Said Salman Salvador Salvatore Sam Samantha Samira
Samuel Sandra Sandro Sara Sarah Sascha Saskia Scarlett Scott Sean Sebastian Selina Selma Serena Serge Sergei
Sergej Sergey Sergio Severin Shannon Sharon Shaun Sheila Sibel Sibylle Sidney Siegbert Siegfried Sieglinde Siegmar
Siegmund Siegrid Sigmar Sigmund Sigrid Sigrun Silke Silvana Silvester Silvia Silvio Simon Simona Simone Sina Sinan
Sofia Sofie Sonja Sophia Sophie Sören Stanislaw Stefan Stefanie Stefano Steffen Steffi Stella Stephan Stephanie
Stephen Steve Steven Stewart Stuart Sue Susan Susann Susanna Susanne Susi Suzanne Svea Sven Svenja Svetlana
Sybille Sylke Sylvester Sylvia Sylvie Tabea Tamara Tanja Tara Tarek Tariq Tatiana Tatjana Taylor Ted Teresa Terry
Thea Theo Theodor Theodore Theresa Therese Theresia Thilo Thomas Thoralf Thore Thorsten Tiago Tilman Tilmann Tim
Timm Timo Timothy Tina Titus Tobias Tom Tomas Tomasz Tommy Toni Tony Torben Torsten Tracy Traudel Trevor Udo Ulf
Uli Ulla Ulrich Ulrike Umberto Urs Ursel Ursula Uschi Ute Uta Uwe Vadim Valentin Valentina Valeria Valerie Vanessa
Veit Vera Verena Veronica Veronika Veronique Viktor Victor Victoria Viktoria Vincent Viola Virginia Vitali Vitalij
Vivian Vivien Vladimir Volker Volkmar Walburga Waldemar Waldtraud Walid Walter Walther Waltraud Wanda Wassili
Wendelin Wendy Wenzel Werner Wiebke Wieland Wilfried Wilhelm Wilhelmina Wilhelmine Willem Willi William Willibald
Willy Wilma Winfried Winston Wladimir Wolfgang Wolfram Wolodymyr Volodymyr Xaver Xavier Yannick Yannik Yasmin
Yusuf Yvette Yvonne Zachary Zeynep Zoe Zoltan
"""

_ALSO_WORDS = """
Akin Amber Amir Angel Armin August Aurora Barron Bill Billy Bonnie Buddy Chance Chase Chelsea Christen Christian
Daisy Dawn Dick Don Drew Else Erdmann Ernst Eve Faith Ferry Fidel Flora Florentine Gene Gerhardt Glen Grace Grant
Guy Hardy Heide Heinz Hella Hope Hunter Iris Ivy Jade Jasmin Jasper Jordan Joy June Kay Lance Lasse Lee Lily Luke
Marga Margarita Marina Marine Mark Maxim May Mercedes Mercy Miles Moses Nick Norma Olive Oskar Pat Patsy Pearl Peer
Penny Pepe Per Raj Randy Ray Rex Rich Rick Rob Robin Rod Roman Rosa Rose Rosen Ross Ruby Rusty Said Sally Sandy Sepp
Sky Stella Stern Sue Sunny Tara Tiger Toni Troy Victor Viola Violet Wade Ward Warren Wayne Will Wolf Wolff Wolfram
"""

UNCERTAIN: frozenset[str] = frozenset(_ALSO_WORDS.split())
CERTAIN: frozenset[str] = frozenset(_CERTAIN.split()) - UNCERTAIN
